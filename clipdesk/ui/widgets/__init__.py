"""Parts of a window that know no project: buttons, fields, strips, chips and the command palette."""
