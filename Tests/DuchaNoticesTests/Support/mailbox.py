"""A mail server (aiosmtpd) that tells what it received as Python's own `email` reads it.

The first argument says how it speaks: `starttls`, `tls`, `plain`, or, for a server that is none, `greeting:` and the bytes
it begins with. A recipient's name says what becomes of the mail: `gone` 550, `grey` 451, `content` 554 behind the mail,
`cut` breaks off behind the mail.
"""
import asyncio
import base64
import email
import email.policy
from email.header import decode_header, make_header

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "gone":
            return "550 5.1.1 no such user"
        if name == "grey":
            return "451 4.7.1 Greylisted, come again"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        names = [address.split("@")[0] for address in envelope.rcpt_tos]
        if "content" in names:
            return "554 5.7.1 content rejected"
        if "cut" in names:
            server.transport.abort()
            return "250 never heard"
        tell(**self.read(envelope), user=session.auth_data, tls=server.transport.get_extra_info("sslcontext") is not None)
        return "250 2.0.0 Ok: queued as 4F2A"

    def read(self, envelope):
        mail = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
        html = mail.get_body(("html",))
        return {
            "sender": envelope.mail_from,
            "recipients": envelope.rcpt_tos,
            "from": str(mail["From"]),
            # The newer reader of 3.11 leaves a space between encoded words of a name.
            "to": str(make_header(decode_header(email.message_from_bytes(envelope.original_content)["To"]))),
            "subject": mail["Subject"],
            "date": str(mail["Date"]),
            "id": mail["Message-ID"],
            "headers": mail.keys(),
            "text": mail.get_body(("plain",)).get_content(),
            "html": html and html.get_content(),
            "attachments": [
                {"name": part.get_filename(), "mediaType": part.get_content_type(),
                 "bytes": base64.b64encode(part.get_content() if part.get_content_maintype() != "text"
                                           else part.get_content().encode()).decode()}
                for part in mail.iter_attachments()],
            "defects": [str(defect) for part in mail.walk() for defect in part.defects],
            "longest": max(len(line) for line in envelope.original_content.split(b"\r\n")),
            "raw": base64.b64encode(envelope.original_content).decode(),
        }


def knows(server, session, envelope, mechanism, login):
    known = login.login == b"ducha" and login.password.decode() == "p@ss 口令"
    return AuthResult(success=known, handled=known, auth_data="ducha" if known else None)


def smtp(mode, context):
    if mode == "plain":
        return SMTP(Handler(), hostname="test")
    safe = {"tls_context": context, "require_starttls": True} if mode == "starttls" else {"auth_require_tls": False}
    return SMTP(Handler(), hostname="test", authenticator=knows, auth_required=True, **safe)


async def greet(words, reader, writer):
    writer.write(words.encode())
    await writer.drain()
    if words.endswith("BYE\r\n"):
        writer.close()
    else:
        await asyncio.sleep(60)


async def main(mode, folder):
    pem, context = certificate(folder)
    if mode.startswith("greeting:"):
        words = mode.removeprefix("greeting:")
        server = await asyncio.start_server(lambda r, w: greet(words, r, w), "127.0.0.1", 0)
    else:
        server = await asyncio.get_running_loop().create_server(
            lambda: smtp(mode, context), "127.0.0.1", 0, ssl=context if mode == "tls" else None)
    tell(port=server.sockets[0].getsockname()[1], certificate=pem)
    end_with_the_test()
    await server.serve_forever()


asyncio.run(main(sys.argv[1], sys.argv[2]))
