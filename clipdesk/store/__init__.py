"""One project file: the only package that knows SQL and Peewee. Rows never leave it."""
