namespace EventsHub.Kernel.Mail;

/// <summary>Where mail goes: the section <c>Mail</c> of the configuration.</summary>
public sealed class MailOptions
{
    /// <summary>The mail server; without one, mails are written into <see cref="Folder"/>.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>The name to sign in with, when it asks for one.</summary>
    public string? User { get; set; }

    /// <summary>The password that goes with it.</summary>
    public string? Password { get; set; }

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; set; }

    /// <summary>The address that all mail comes from.</summary>
    public string FromAddress { get; set; } = "eventshub@localhost";

    /// <summary>Where mails are written as files when there is no server.</summary>
    public string Folder { get; set; } = "data/mail";
}
