namespace EventsHub.Kernel.Mail;

/// <summary>How the connection to the SMTP server is encrypted.</summary>
public enum MailSecurity
{
    /// <summary>With TLS if the server offers it.</summary>
    Auto,

    /// <summary>Not at all; for a server on the same machine.</summary>
    None,

    /// <summary>With STARTTLS after the greeting; nothing is sent if the server does not offer it.</summary>
    StartTls,

    /// <summary>With TLS from the first byte.</summary>
    Tls,
}
