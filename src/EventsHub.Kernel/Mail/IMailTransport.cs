namespace EventsHub.Kernel.Mail;

/// <summary>Sends mail, by SMTP or into a folder.</summary>
public interface IMailTransport
{
    /// <summary>Sends one mail. Throws when it was not accepted; the outbox then tries again later.</summary>
    Task SendAsync(Mail mail, CancellationToken cancellationToken);
}
