// Reports of non-delivery as mail servers write them.

export interface Reported {
  messageId: string
  action?: string
  status?: string
  to?: string
}

/** As Postfix writes it: the whole mail is sent back. */
export const postfixReport = ({ messageId, action = 'failed', status = '5.1.1', to = 'ana@museo.org' }: Reported) =>
  `Return-Path: <>
From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
To: rebotes@cursos.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="3D4F2C0A1B.1764500000/mx.example.net"

This is a MIME-encapsulated message.

--3D4F2C0A1B.1764500000/mx.example.net
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--3D4F2C0A1B.1764500000/mx.example.net
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
X-Postfix-Queue-ID: 3D4F2C0A1B
Arrival-Date: Mon, 30 Nov 2026 12:00:00 +0000 (UTC)

Final-Recipient: rfc822; ${to}
Original-Recipient: rfc822;${to}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mail.museo.org
Diagnostic-Code: smtp; 550 ${status} <${to}>: Recipient address rejected:
    User unknown in virtual mailbox table

--3D4F2C0A1B.1764500000/mx.example.net
Content-Description: Undelivered Message
Content-Type: message/rfc822

From: Minicursos <cursos@cursos.example>
To: ${to}
Subject: =?UTF-8?Q?Su_c=C3=B3digo?=
Message-ID: ${messageId}
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="--_NmP-x"

----_NmP-x
Content-Type: text/plain

Confirme su correo
----_NmP-x--

--3D4F2C0A1B.1764500000/mx.example.net--
`

/** As other servers do: only the headers come back, in base64, with lines of CRLF and an unquoted boundary. */
export const terseReport = ({ messageId, action = 'failed', status = '5.4.4' }: Reported) =>
  [
    'From MAILER-DAEMON Mon Nov 30 12:00:00 2026',
    'From: postmaster@mail.example',
    'Content-Type: multipart/report; boundary=abc_123; report-type="delivery-status"',
    '',
    '--abc_123',
    'Content-Type: text/plain',
    '',
    'No.',
    '--abc_123',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns;mail.example',
    '',
    `Action: ${action.toUpperCase()} (no such domain)`.replace(/ \(.*$/, ''),
    `Status: ${status} (unable to route)`,
    'Final-Recipient: rfc822;ana@museo.org',
    '',
    '--abc_123',
    'Content-Type: text/rfc822-headers',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`Subject: x\r\nMessage-ID:\r\n ${messageId}\r\n`).toString('base64'),
    '--abc_123--',
    '',
  ].join('\r\n')
