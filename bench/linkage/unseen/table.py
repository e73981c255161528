"""One table, or two to be linked with each other, with the truth."""


class Table:
    """columns: name -> kind. A row is a dict; `source` tells the file, "a" or "b"."""

    def __init__(self, columns, second=None):
        self.columns = columns
        self.second = second  # the order of columns in the second file
        self.rows = []

    def add(self, cluster, row, source="a"):
        self.rows.append((cluster, source, row))

    def write(self, prefix, dice):
        dice.shuffle(self.rows)
        files = {}
        truth = open(prefix + ".truth.csv", "w")
        truth.write("rec_id,cluster,source\n")
        for number, (cluster, source, row) in enumerate(self.rows):
            order = list(self.columns) if source == "a" or not self.second else self.second
            if source not in files:
                files[source] = open(f"{prefix}.{source}.csv", "w")
                files[source].write(",".join(["rec_id"] + order) + "\n")
            cells = [row.get(column, "") or "" for column in order]
            files[source].write(",".join([f"r{number}"] + ['"' + c + '"' if "," in c else c for c in cells]) + "\n")
            truth.write(f"r{number},{cluster},{source}\n")
        with open(prefix + ".model.toml", "w") as model:
            model.write('id = "rec_id"\n[fields]\n' + "".join(f'{c} = "{k}"\n' for c, k in self.columns.items()))
        return [files[s].close() or f"{prefix}.{s}.csv" for s in sorted(files)]
