import CrossreadIngest
import Testing
