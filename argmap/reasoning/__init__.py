"""What follows from a map as it is drawn: pure functions over the model, which read no file and judge no truth."""
