"""Every schema the project file ever had, and the ladder between them."""
