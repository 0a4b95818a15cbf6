#ifndef CROSSREAD_CDIGEST_SHIM_H
#define CROSSREAD_CDIGEST_SHIM_H

#include <sys/types.h>
#include <sha2.h>

#endif
