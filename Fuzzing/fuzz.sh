#!/bin/bash
# Feeds damaged plans to the compiler, then damaged files to the readers, for so many seconds each; stops at the first
# input that breaks what holds for every text and leaves it in the folder of its target.
#
#     Fuzzing/fuzz.sh .build-fuzz/release .build-fuzz/corpus 600
set -euo pipefail
programs=$1 corpus=$2 seconds=$3
# The sanitizer says where; a second report of the same crash hides it.
export SWIFT_BACKTRACE=enable=no
# Tables of words stay in memory for the life of the process: what is never freed is no flaw.
export ASAN_OPTIONS=detect_leaks=0
here=$(dirname "$0")
mkdir -p "$corpus/compiler" "$corpus/readers"

# The seeds: the example plans in pieces a fuzzer can work with, and the example files as they are.
for plan in "$here"/../Examples/*.txt; do
  split -C 1500 "$plan" "$corpus/compiler/$(basename "$plan" .txt)-"
done
cp "$here"/../Examples/*.{txt,csv,xlsx} "$corpus/readers"
# The last byte tells a format that its bytes do not: A for csv, B and C for what hides in the archive of a docx or xlsx.
printf '%sA' '"甲
乙","丙""";丁' > "$corpus/readers/table"
printf '%sB' '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>建设平台</w:t><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>' > "$corpus/readers/body"
printf '%sC' '<sheetData><row r="1"><c r="A1" t="str"><v>任务</v></c><c r="C1" s="0"><v>45535</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>' > "$corpus/readers/sheet"
printf '%s' '<!DOCTYPE html><html><body><ol start=3><li>甲</ol><table><tr><td rowspan=2 colspan=3>乙<td>丙</table><p style="display:none">丁</body></html>' > "$corpus/readers/page"

# libFuzzer takes no bytes beyond ASCII in a dictionary but as \xNN.
while IFS= read -r word; do
  printf '"%s"\n' "$(printf %s "$word" | od -An -v -tx1 | tr -d '\n' | sed 's/ /\\x/g')"
done < "$here/words.txt" > "$corpus/words.dict"

"$programs/FuzzCompiler" -max_total_time="$seconds" -timeout=10 -max_len=4096 -dict="$corpus/words.dict" \
  -artifact_prefix="$corpus/compiler-" -print_final_stats=1 "$corpus/compiler"
"$programs/FuzzReaders" -max_total_time="$seconds" -timeout=10 -max_len=16384 \
  -artifact_prefix="$corpus/readers-" -print_final_stats=1 "$corpus/readers"
