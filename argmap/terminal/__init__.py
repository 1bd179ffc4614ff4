"""What a person sees in a terminal; the only home of rich."""
