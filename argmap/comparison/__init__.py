"""What changed between two maps by their meaning, however their files are laid out."""
