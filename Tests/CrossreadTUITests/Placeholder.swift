import CrossreadTUI
import Testing
