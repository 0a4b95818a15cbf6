import CDigest
import CrossreadCore
