"""Invented tables for linkage, of other structure and with other errors than make_data's."""
