namespace EventsHub.Kernel.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>TLS when the server offers it.</summary>
    Auto,

    /// <summary>Never; for a server on the same machine.</summary>
    None,

    /// <summary>TLS after greeting, or nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}
