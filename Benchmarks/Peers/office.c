// What C can do with the same tasks: the least that ducha could take.
//
//   office load TASKS.csv LINKS.csv DATABASE    rows into tables with the indices of their questions
//   office lists DATABASE FOLDER                a workbook for each unit, in constant memory
//
// The csv files are the benchmark's own: no quotes, no commas inside.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

static void must(int done) {
  if (!done) exit(2);
}

static void load_file(sqlite3 *database, const char *path, const char *sql, int columns) {
  FILE *file = fopen(path, "r");
  sqlite3_stmt *insert;
  char line[4096];
  must(file && sqlite3_prepare_v2(database, sql, -1, &insert, NULL) == SQLITE_OK);
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\r\n")] = 0;
    char *rest = line;
    for (int column = 1; column <= columns; column++)
      sqlite3_bind_text(insert, column, strsep(&rest, ","), -1, SQLITE_TRANSIENT);
    must(sqlite3_step(insert) == SQLITE_DONE && sqlite3_reset(insert) == SQLITE_OK);
  }
  sqlite3_finalize(insert);
  fclose(file);
}

static void load(const char *tasks, const char *links, const char *path) {
  sqlite3 *database;
  must(sqlite3_open(path, &database) == SQLITE_OK);
  must(!sqlite3_exec(database,
                     "CREATE TABLE task(id TEXT PRIMARY KEY, title TEXT, lead INTEGER, due TEXT) WITHOUT ROWID;"
                     "CREATE TABLE link(task TEXT, unit INTEGER); BEGIN",
                     NULL, NULL, NULL));
  load_file(database, tasks, "INSERT INTO task VALUES(?, ?, ?, ?)", 4);
  load_file(database, links, "INSERT INTO link VALUES(?, ?)", 2);
  must(!sqlite3_exec(database, "CREATE INDEX byUnit ON link(unit); CREATE INDEX byDue ON task(due); COMMIT", NULL, NULL,
                     NULL));
  sqlite3_close(database);
}

static void lists(const char *path, const char *folder) {
  sqlite3 *database;
  sqlite3_stmt *rows;
  must(sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK);
  const char *sql = "SELECT unit, id, title, lead, due FROM link JOIN task ON id = task ORDER BY unit, due, id";
  must(sqlite3_prepare_v2(database, sql, -1, &rows, NULL) == SQLITE_OK);
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *workbook = NULL;
  lxw_worksheet *sheet = NULL;
  int unit = -1, row = 0;
  while (sqlite3_step(rows) == SQLITE_ROW) {
    if (sqlite3_column_int(rows, 0) != unit) {
      if (workbook) must(workbook_close(workbook) == LXW_NO_ERROR);
      unit = sqlite3_column_int(rows, 0);
      char name[4096];
      snprintf(name, sizeof name, "%s/%d.xlsx", folder, unit);
      workbook = workbook_new_opt(name, &options);
      sheet = workbook_add_worksheet(workbook, NULL);
      row = 0;
    }
    for (int column = 1; column < 5; column++)
      worksheet_write_string(sheet, row, column - 1, (const char *)sqlite3_column_text(rows, column), NULL);
    row++;
  }
  if (workbook) must(workbook_close(workbook) == LXW_NO_ERROR);
  sqlite3_finalize(rows);
  sqlite3_close(database);
}

int main(int count, char **words) {
  if (count == 5 && !strcmp(words[1], "load")) load(words[2], words[3], words[4]);
  else if (count == 4 && !strcmp(words[1], "lists")) lists(words[2], words[3]);
  else return 64;
  return 0;
}
