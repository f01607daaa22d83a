"""BRÅ Desk: the register and the documents of a local crime-prevention council."""

__version__ = "0.1.0"
