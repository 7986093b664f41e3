"""The orchestrator's own rule commands: the timing gate and the render plan."""
