"""Manifest in, assets with rights and fallbacks out: `resolve.resolve`."""
