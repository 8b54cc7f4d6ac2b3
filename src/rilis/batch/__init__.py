"""Many articles at once: workers, the ledger, conversion."""
