"""What a clerk's scripts do with the same tasks in a workbook: pandas, openpyxl and python-docx.

    clerk.py overdue TASKS.xlsx DAY OUT.xlsx      lists what is overdue, the oldest first
    clerk.py lists TASKS.xlsx LINKS.csv FOLDER    a workbook for each unit
    clerk.py word WORDS.json OUT.docx             a document of the same paragraphs and tables

and, before the clock runs:

    clerk.py book TASKS.csv OUT.xlsx              the workbook
    clerk.py words IN.docx OUT.json               the paragraphs and tables of a document, in order
"""
import json
import os
import sys


def overdue(tasks, day, out):
    import pandas

    table = pandas.read_excel(tasks, dtype=str)
    late = table[table["due"] < day].sort_values(["due", "id"])
    late.to_excel(out, index=False)


def lists(tasks, links, folder):
    import pandas

    table = pandas.read_excel(tasks, dtype=str).merge(pandas.read_csv(links, dtype=str), on="id")
    os.makedirs(folder, exist_ok=True)
    for unit, rows in table.groupby("unit"):
        rows.sort_values(["due", "id"]).to_excel(os.path.join(folder, f"{unit}.xlsx"), index=False)


def word(words, out):
    import docx

    document = docx.Document()
    with open(words, encoding="utf-8") as file:
        blocks = json.load(file)
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=len(block), cols=len(block[0]))
        for row, texts in zip(table.rows, block):
            for cell, text in zip(row.cells, texts):
                cell.text = text
    document.save(out)


def book(tasks, out):
    import pandas

    pandas.read_csv(tasks, names=["id", "title", "lead", "due"], dtype=str).to_excel(out, index=False)


def words(document, out):
    import docx
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    document, blocks = docx.Document(document), []
    for element in document.element.body:
        if element.tag.endswith("}p"):
            blocks.append(Paragraph(element, document).text)
        elif element.tag.endswith("}tbl"):
            blocks.append([[cell.text for cell in row.cells] for row in Table(element, document).rows])
    with open(out, "w", encoding="utf-8") as file:
        json.dump(blocks, file, ensure_ascii=False)


{"overdue": overdue, "lists": lists, "word": word, "book": book, "words": words}[sys.argv[1]](*sys.argv[2:])
