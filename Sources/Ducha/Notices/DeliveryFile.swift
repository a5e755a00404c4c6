import DuchaDiagnostics
import DuchaDocuments
package import DuchaNotices
import Foundation
import TOMLKit

/// Who is reached how, as a TOML file that the administrator writes: `Examples/delivery.toml`.
package struct DeliveryFile {
  /// The file's name, for what is wrong with it.
  let name: String
  /// What it says.
  let text: String
  /// Where its secrets come from.
  let vault: SecretVault

  /// Reads a file. Secrets come from the environment that is handed in, from files of their own, or, where nobody else can
  /// read it, from the file itself; one that is missing or lies open is refused with its place.
  package static func read(path: String, environment: [String: String]) throws -> DeliveryPlan {
    let source = try DocumentReader().read(path: path)
    let url = URL(fileURLWithPath: path)
    let vault = SecretVault(
      environment: environment, folder: url.deletingLastPathComponent(),
      isOwnFilePrivate: PrivateFile(url).isPrivate)
    return try DeliveryFile(
      name: source.name, text: String(decoding: source.bytes, as: UTF8.self), vault: vault
    ).plan()
  }

  /// Returns what the file says.
  func plan() throws(TOMLFileError) -> DeliveryPlan {
    let file = try TOMLFileError.locating(in: text, of: name) {
      try TOMLDecoder(strictDecoding: true).decode(DeliveryContents.self, from: text)
    }
    let ways = try DeliveryWays(self, file)
    var units: [String: [Channel]] = [:]
    for (index, unit) in file.units.enumerated() {
      let place = Place("unit", index)
      guard let name = unit.name else { throw error(place, "name", "“name”没有写，应为单位名称") }
      guard units[name] == nil else { throw error(place, "name", "“\(name)”重复，一个单位只写一段") }
      units[name] = try ways.channels(to: unit, at: place)
    }
    return DeliveryPlan(
      quiet: file.quiet, units: units, office: try ways.channels(to: file.office, at: Place("office")),
      leader: try ways.channels(to: file.leader, at: Place("leader")))
  }

  /// A table of the file, one of several where they have numbers.
  struct Place {
    let table: String
    let record: Int?

    init(_ table: String, _ record: Int? = nil) {
      self.table = table
      self.record = record
    }
  }

  /// Returns what is wrong at a key.
  func error(_ place: Place, _ key: String, _ reason: String) -> TOMLFileError {
    TOMLFileError(file: name, at: key, of: place.record, under: place.table, in: text, reason: reason)
  }

  /// Returns a secret.
  func secret(_ source: SecretSource, _ place: Place, _ key: String) throws(TOMLFileError) -> Secret {
    do {
      return try vault.secret(source)
    } catch {
      throw self.error(place, key, "“\(key)”\(error.reason)")
    }
  }
}
