# Turns the CSV files of the npm package idn-area-data into one generated source of the gazetteer.
