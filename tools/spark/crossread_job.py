"""Reads, groups and compares articles on Spark: JSON Lines in, Parquet out.

    spark-submit --files crossread tools/spark/crossread_job.py INPUT OUTPUT

INPUT is anything that Spark reads as text, a record of docs/json.md on each line. OUTPUT gets three folders of Parquet:

    readings     id, day, language, source, record, reading     what was found in each article
    members      article, story, title                          which article is of which story
    comparisons  story, articles, comparison                    stories of several articles, compared
    errors       record, error                                  records that could not be read

The program comes to the executors by --files: one file that needs nothing there but glibc. It runs once for each partition of each
stage, and gets a record a line; a record that is wrong costs that record. A task that is lost is done again by Spark, from the
records: the same record gives the same answer.
"""

import argparse
import itertools
import json
import os
import signal
import subprocess
import threading

from pyspark import SparkFiles, TaskContext
from pyspark.sql import Row, SparkSession
from pyspark.sql.types import LongType, StringType, StructField, StructType


class Answers:
    """Asks the program one line after another: the pairs of each line and its answer.

        rdd.mapPartitions(Answers("read"))      # (record, reading)
    """

    def __init__(self, *command):
        self.command = command

    def __call__(self, lines):
        first = next(lines, None)
        if first is None:
            return
        asked = []  # in the order of their answers
        process = subprocess.Popen(
            [SparkFiles.get("crossread"), *self.command, "--pipe", "--jobs", "1"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        fault = []

        def ask():
            try:
                with process.stdin:
                    for line in itertools.chain([first], lines):
                        asked.append(line)
                        process.stdin.write(line.encode() + b"\n")
            except BrokenPipeError:
                pass  # its status says why
            except Exception as error:
                fault.append(error)

        threading.Thread(target=ask, daemon=True).start()
        for number, answer in enumerate(process.stdout):
            yield asked[number], answer.decode().rstrip("\n")
            asked[number] = None
        status = process.wait()
        if fault:
            raise fault[0]
        # What is wrong with a record is an answer. This is a fault, and the task is to be done again.
        if status != 0 or any(line is not None for line in asked):
            raise RuntimeError(f"crossread {' '.join(self.command)} ended with {status}")


def is_error(answer):
    return answer.startswith('{"schema":"crossread.error/1"')


def reading_row(pair):
    reading = json.loads(pair[1])
    return Row(
        id=reading["id"], day=reading["published"], language=reading["language"], source=reading["source"]["name"],
        record=pair[0], reading=pair[1])


def member_row(pair):
    member = json.loads(pair[1])
    return Row(article=member["article"], story=member["story"], title=member["title"], record=pair[0])


def comparison_row(pair):
    story = json.loads(pair[1])["stories"][0]
    return Row(story=story["id"], articles=len(story["articles"]), comparison=pair[1])


def story_line(articles):
    """The records of a story as one line, in an order that depends on nothing else."""
    return "[" + ",".join(record for _, record in sorted(articles)) + "]"


def losing_an_executor(partition, lines):
    """For trying what that does: ends the executor of the second partition, once."""
    if partition == 1 and TaskContext.get().attemptNumber() == 0:
        daemon = os.getppid()
        with open(f"/proc/{daemon}/stat") as file:
            os.kill(int(file.read().rsplit(")", 1)[1].split()[1]), signal.SIGKILL)
    return lines


def text_fields(*names):
    return [StructField(name, StringType()) for name in names]


def run(spark, source, target, partitions=None, loses_executor=False):
    def write(rows, schema, name):
        spark.createDataFrame(rows, StructType(schema)).write.mode("overwrite").parquet(f"{target}/{name}")

    lines = spark.read.text(source).rdd.map(lambda row: row.value)
    if partitions:
        lines = lines.repartition(partitions)
    if loses_executor:
        lines = lines.mapPartitionsWithIndex(losing_an_executor)

    answers = lines.mapPartitions(Answers("read")).cache()
    errors = answers.filter(lambda pair: is_error(pair[1])).map(lambda pair: Row(record=pair[0], error=pair[1]))
    readings = answers.filter(lambda pair: not is_error(pair[1])).map(reading_row)
    write(readings, text_fields("id", "day", "language", "source", "record", "reading"), "readings")
    write(errors, text_fields("record", "error"), "errors")

    # All records of a day and language are in one partition, and come one after another.
    keyed = readings.map(lambda row: ((row.day or "", row.language or "", row.id), row.record))
    sorted_records = keyed.repartitionAndSortWithinPartitions(
        numPartitions=keyed.getNumPartitions(), partitionFunc=lambda key: hash_of(key[:2])).map(lambda pair: pair[1])
    members = sorted_records.mapPartitions(Answers("stories", "--by", "day", "--by", "language")).map(member_row).cache()
    write(members.map(lambda row: (row.article, row.story, row.title)), text_fields("article", "story", "title"), "members")

    stories = (
        members.map(lambda row: (row.story, (row.article, row.record))).groupByKey(keyed.getNumPartitions())
        .filter(lambda pair: len(pair[1]) > 1).map(lambda pair: story_line(pair[1])))
    comparisons = stories.mapPartitions(Answers("compare")).filter(lambda pair: not is_error(pair[1])).map(comparison_row)
    write(
        comparisons, [StructField("story", StringType()), StructField("articles", LongType()), StructField("comparison", StringType())],
        "comparisons")


def hash_of(key):
    """The same in every process, as Python's own is not."""
    value = 0xCBF29CE484222325
    for byte in "\0".join(key).encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--partitions", type=int, help="how many pieces the input is cut into; as Spark does if left out")
    parser.add_argument("--lose-an-executor", action="store_true", help="end one on the way, to see that nothing is lost")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("crossread").getOrCreate()
    run(spark, options.input, options.output, options.partitions, options.lose_an_executor)
    spark.stop()


if __name__ == "__main__":
    main()
