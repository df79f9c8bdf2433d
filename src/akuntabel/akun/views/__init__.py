"""Pages of accounts: signing in, one's own account, the users of the Pemda."""
