"""The contracts that rooms exchange, and how they are saved and loaded.

One module a contract (`script`, `shotlist`, ...), plus `artifact` (the base
model), `canonical` (bytes and digests), `store` (content-addressed files),
`job` (what a command sees), `seed` (chance) and `errors` (exit codes).
Nothing is imported here: a command's code identity is what it imports.
"""
