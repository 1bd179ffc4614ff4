"""What makes pages and pixels of figures: their SVG read back, set in type and written as PDF, and that rastered."""
