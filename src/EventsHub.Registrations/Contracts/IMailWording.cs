namespace EventsHub.Registrations.Contracts;

/// <summary>Knows the words that organisers have written for the mails about registrations; whoever lets them write some implements it.</summary>
public interface IMailWording
{
    /// <summary>The organisers' words for a mail; null when they have written none in its language, so that the built-in ones stay.</summary>
    Task<MailWords?> WordsAsync(MailToWord mail, CancellationToken cancellationToken);
}
