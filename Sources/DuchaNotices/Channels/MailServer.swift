/// The server that takes over mail.
package struct MailServer: Sendable, Hashable {
  /// Its host.
  package let host: String
  /// Its port.
  package let port: Int
  /// How the connection is protected.
  package let security: Security
  /// Who sends, where the server asks.
  package let login: Login?
  /// A file of certificates to trust instead of the system's.
  package let authority: String?

  /// Creates a server; without a port, the usual one. Returns `nil` where the host is none, or where a connection beyond
  /// this machine would not be protected.
  package init?(
    host: String, port: Int? = nil, security: Security, login: Login? = nil, authority: String? = nil
  ) {
    guard Host.isWellFormed(host), security != .none || Host.isLocal(host) else { return nil }
    self.host = host
    self.port = port ?? security.port
    self.security = security
    self.login = login
    self.authority = authority
  }

  /// How a connection is protected. The server's certificate is always verified.
  package enum Security: String, Sendable, Hashable, CaseIterable {
    /// TLS from the first byte (RFC 8314).
    case tls
    /// STARTTLS, without which nothing is sent (RFC 3207).
    case startTLS = "starttls"
    /// None, for a mail program on this very machine, where nobody can listen.
    case none

    /// The usual port.
    var port: Int {
      switch self {
      case .tls: 465
      case .startTLS: 587
      case .none: 25
      }
    }
  }

  /// Who sends.
  package struct Login: Sendable, Hashable {
    /// The account.
    package let user: String
    /// Its password.
    package let password: Secret

    /// Creates a login.
    package init(user: String, password: Secret) {
      self.user = user
      self.password = password
    }
  }
}
