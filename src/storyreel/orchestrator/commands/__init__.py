"""The orchestrator's own rule commands: checkpoints, character packs, spend estimates and the render plan."""
