"""What every figure of a map is made of: measured cards, the graph they form, its layout and its finish."""
