namespace EventsHub.Kernel.Mail;

/// <summary>How mail is sent: the section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>Host name of the SMTP server; without one, mails are written to <see cref="Folder"/>.</summary>
    public string? Host { get; set; }

    /// <summary>Port of the SMTP server.</summary>
    public int Port { get; set; } = 587;

    /// <summary>User name for the SMTP server; null when it asks for none.</summary>
    public string? User { get; set; }

    /// <summary>Password that belongs to <see cref="User"/>.</summary>
    public string? Password { get; set; }

    /// <summary>How the connection to the SMTP server is encrypted.</summary>
    public MailSecurity Security { get; set; }

    /// <summary>How many seconds the SMTP server may take to accept a connection, say hello and let EventsHub sign in.</summary>
    public int AnswerWithin { get; set; } = 20;

    /// <summary>The sender's address of all mail.</summary>
    public string FromAddress { get; set; } = "eventshub@localhost";

    /// <summary>Folder for .eml files, used when there is no <see cref="Host"/>.</summary>
    public string Folder { get; set; } = "data/mail";
}
