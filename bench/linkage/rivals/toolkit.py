"""toolkit.py TABLE DATA.csv CLUSTERS.csv: the Python Record Linkage Toolkit as its guides use it: blocks united, comparisons by Jaro-Winkler
from .85 or exact, the ECM classifier, which needs no labels and gives the likelier class; what is linked is joined into clusters. Wider
blocks than these find more of the pairs, but then the class that ECM learns is no longer that of one person's records."""
import sys

import numpy
import pandas
import recordlinkage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

BLOCKS = {
    "febrl": [["soc_sec_id"], ["given_name"], ["surname"], ["date_of_birth"], ["postcode"]],
    "names": [["by", "bm", "bd"]],
    "roster": [["nik"], ["nama"], ["tgl_lahir"]],
}
ALIKE = {
    "febrl": ["given_name", "surname", "address_1", "address_2", "suburb"],
    "names": ["fname_c1", "lname_c1"],
    "roster": ["nama", "nik", "kk", "tempat_lahir", "alamat", "kelurahan", "ibu"],
}
EXACT = {
    "febrl": ["street_number", "postcode", "state", "date_of_birth", "soc_sec_id"],
    "names": [],
    "roster": ["tgl_lahir", "jk", "hp"],
}


def links_of(table, data):
    index = recordlinkage.Index()
    for columns in BLOCKS[table]:
        index.block(columns)
    compare = recordlinkage.Compare()
    for column in ALIKE[table]:
        compare.string(column, column, method="jarowinkler", threshold=.85, label=column)
    for column in EXACT[table]:
        compare.exact(column, column, label=column)
    return recordlinkage.ECMClassifier().fit_predict(compare.compute(index.index(data), data))


def main():
    table, source, target = sys.argv[1:]
    data = pandas.read_csv(source, dtype=str, index_col="rec_id")
    links = links_of(table.rstrip("13"), data)
    ends = [data.index.get_indexer(links.get_level_values(side)) for side in (0, 1)]
    graph = coo_matrix((numpy.ones(len(links)), ends), shape=(len(data), len(data)))
    pandas.Series(connected_components(graph)[1], data.index, name="cluster").to_csv(target)


main()
