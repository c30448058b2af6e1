"""What the program is about, as frozen values: standard library only, no files, no clocks."""
