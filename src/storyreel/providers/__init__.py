"""Engines at arm's length: voices and models run as processes, and only the broker starts one."""
