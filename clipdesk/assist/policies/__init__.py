"""Laws, orders, programs and rulings."""
