namespace EventsHub.Kernel.Mail;

/// <summary>Hands mail to the outside.</summary>
public interface IMailTransport
{
    /// <summary>Sends one message. Throws when it was not accepted; it is then tried again later.</summary>
    Task SendAsync(Mail mail, CancellationToken cancellationToken);
}
