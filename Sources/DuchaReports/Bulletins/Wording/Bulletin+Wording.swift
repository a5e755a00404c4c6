import DuchaModel

extension Bulletin {
  /// Returns the parts that say something, numbered.
  func sections(_ wording: BulletinWording, _ detail: BulletinText.Detail) -> [BulletinText.Section] {
    let told = wording.parts.map { part in
      BulletinText.Section(
        heading: prose(part.heading, detail).text, blocks: part.lines.flatMap { blocks($0, detail) })
    }
    return told.filter { !$0.blocks.isEmpty }.enumerated().map { index, section in
      .init(heading: "\(chineseNumeral(index + 1))、\(section.heading)", blocks: section.blocks)
    }
  }

  /// Returns the words of a line, every figure with its tasks.
  func prose(_ text: WordingText, _ detail: BulletinText.Detail = .full) -> Prose {
    prose(text.pieces, detail)
  }

  private func blocks(_ line: WordingText, _ detail: BulletinText.Detail) -> [BulletinText.Block] {
    if let name = line.onlyName, case .blocks(let blocks)? = WordingName.all[name]?.value(self, detail) {
      return blocks
    }
    let words = prose(line, detail)
    return words.text.isEmpty ? [] : [.paragraph(words)]
  }

  private func prose(_ pieces: [WordingText.Piece], _ detail: BulletinText.Detail) -> Prose {
    pieces.map { piece -> Prose in
      switch piece {
      case .words(let words): return Prose(words)
      case .name(let name): return words(name, detail)?.prose ?? ""
      case .part(let name, let isInverted, let inner):
        let isNothing = words(name, detail)?.isNothing ?? true
        return isNothing == isInverted ? prose(inner, detail) : ""
      }
    }.joined()
  }

  private func words(_ name: String, _ detail: BulletinText.Detail) -> (prose: Prose, isNothing: Bool)? {
    guard case .words(let prose, let isNothing)? = WordingName.all[name]?.value(self, detail) else {
      return nil
    }
    return (prose, isNothing)
  }
}
