"""splink_sqlite.py TABLE DATA.csv CLUSTERS.csv: Splink 4 as its demonstrations use it (FEBRL 3's own one for FEBRL): u from random pairs, m by
expectation maximisation within two blocks, clusters from a match probability of .95. The backend is SQLite, with string distances of jellyfish."""
import logging
import sqlite3
import sys

import jellyfish
import pandas
import splink.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.backends.sqlite import SQLiteAPI

THRESHOLD = .95


def rare(column):
    return cl.ExactMatch(column).configure(term_frequency_adjustments=True)


def slips(column, *most):
    return cl.DamerauLevenshteinAtThresholds(column, list(most))


# What is compared; within which blocks; what is surely one person, and how many of all that finds; within which blocks m is learned.
TABLES = {
    "febrl": ([cl.NameComparison("given_name"), cl.NameComparison("surname"), slips("date_of_birth", 1, 2), slips("soc_sec_id", 2),
               rare("street_number"), rare("postcode")],
              [["soc_sec_id"], ["given_name"], ["surname"], ["date_of_birth"], ["postcode"]],
              [["soc_sec_id"], ["given_name", "surname", "date_of_birth"]], .9,
              [["date_of_birth"], ["postcode"]]),
    "names": ([cl.NameComparison("fname_c1"), cl.NameComparison("fname_c2"), cl.NameComparison("lname_c1"), cl.NameComparison("lname_c2"),
               slips("by", 1), slips("bm", 1), slips("bd", 1)],
              [["fname_c1", "lname_c1"], ["fname_c1", "by"], ["lname_c1", "by"], ["by", "bm", "bd"], ["lname_c1", "bm", "bd"], ["fname_c1", "bm", "bd"]],
              [["lname_c1", "by", "bm", "bd"], ["fname_c1", "by", "bm", "bd"]], .7,
              [["by", "bm", "bd"], ["fname_c1", "lname_c1"]]),
    "roster": ([cl.NameComparison("nama"), slips("nik", 1, 2), slips("kk", 2), slips("tgl_lahir", 1, 2), cl.ExactMatch("jk"), rare("tempat_lahir"),
                cl.JaroWinklerAtThresholds("alamat", [.9, .7]), rare("kelurahan"), slips("hp", 2), cl.NameComparison("ibu")],
               [["nik"], ["nama"], ["tgl_lahir"]],
               [["nik"], ["nama", "tgl_lahir"]], .8,
               [["tgl_lahir"], ["nama"]]),
}


def database():
    """SQLite knows no string distances; Splink takes those that are registered."""
    connection = sqlite3.connect(":memory:")
    for name, distance in {"jaro_winkler": jellyfish.jaro_winkler_similarity, "damerau_levenshtein": jellyfish.damerau_levenshtein_distance}.items():
        connection.create_function(name, 2, lambda a, b, distance=distance: distance(str(a), str(b)))
    return SQLiteAPI(connection, register_udfs=False)


def main():
    logging.disable(logging.WARNING)
    table, source, target = sys.argv[1:]
    comparisons, blocks, sure, recall, lessons = TABLES[table.rstrip("13")]
    settings = SettingsCreator(link_type="dedupe_only", unique_id_column_name="rec_id", comparisons=comparisons,
                               blocking_rules_to_generate_predictions=[block_on(*columns) for columns in blocks])
    linker = Linker(pandas.read_csv(source, dtype=str), settings, db_api=database())
    linker.training.estimate_probability_two_random_records_match([block_on(*columns) for columns in sure], recall=recall)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for columns in lessons:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*columns))
    pairs = linker.inference.predict(threshold_match_probability=THRESHOLD)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=THRESHOLD)
    clusters.as_pandas_dataframe()[["rec_id", "cluster_id"]].to_csv(target, index=False)


main()
