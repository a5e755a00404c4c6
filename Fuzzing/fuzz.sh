#!/bin/bash
# Feeds damaged inputs to each target for so many seconds; stops at the first that breaks what holds for all of them and
# leaves it beside the folder of its target.
#
#     Fuzzing/fuzz.sh .build-fuzz/release .build-fuzz/corpus 600 Compiler Readers
set -euo pipefail
programs=$1 corpus=$2 seconds=$3
shift 3
# The sanitizer says where; a second report of the same crash hides it.
export SWIFT_BACKTRACE=enable=no
# Tables of words stay in memory for the life of the process: what is never freed is no flaw.
export ASAN_OPTIONS=detect_leaks=0
here=$(dirname "$0")
mkdir -p "$corpus"/{Compiler,Readers,Settings,Forms,Ledgers,Templates}

# The seeds: the example plans in pieces a fuzzer can work with, and the example files as they are. The other targets write
# theirs themselves.
for plan in "$here"/../Examples/*.txt; do
  split -C 1500 "$plan" "$corpus/Compiler/$(basename "$plan" .txt)-"
done
cp "$here"/../Examples/*.{txt,csv,xlsx} "$corpus/Readers"
# The last byte tells a format that its bytes do not: A for csv, B and C for the parts that hide in the archive of a docx or xlsx.
printf '%sA' '"甲
乙","丙""";丁' > "$corpus/Readers/table"
printf '%s\0%s\0%sB' '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>建设平台</w:t><w:br/></w:r></w:p><w:p><w:pPr><w:pStyle w:val="s"/></w:pPr><w:r><w:t>由县科技局牵头，年底前完成。</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>' \
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>' \
  '<w:style w:type="paragraph" w:styleId="s"><w:basedOn w:val="t"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' > "$corpus/Readers/body"
printf '%s\0%s\0%sC' '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>责任单位</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>架桥</t></is></c><c r="C2" s="1"><v>45535</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>' \
  '<si><r><t>任务</t></r><rPh><t>x</t></rPh></si>' \
  '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>' > "$corpus/Readers/sheet"
printf '%s' '<!DOCTYPE html><html><body><ol start=3><li>甲</ol><table><tr><td rowspan=2 colspan=3>乙<td>丙</table><p style="display:none">丁</body></html>' > "$corpus/Readers/page"

# libFuzzer takes no bytes beyond ASCII in a dictionary but as \xNN.
while IFS= read -r word; do
  printf '"%s"\n' "$(printf %s "$word" | od -An -v -tx1 | tr -d '\n' | sed 's/ /\\x/g')"
done < "$here/words.txt" > "$corpus/words.dict"

# Plans are text, of which a fuzzer changes single words; files have parts.
declare -A longest=([Compiler]=4096)
for target in "$@"; do
  "$programs/Fuzz$target" -max_total_time="$seconds" -timeout=10 -max_len="${longest[$target]:-16384}" \
    -dict="$corpus/words.dict" -artifact_prefix="$corpus/$target-" -print_final_stats=1 "$corpus/$target"
done
