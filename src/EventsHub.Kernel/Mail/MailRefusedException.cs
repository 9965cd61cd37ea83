using EventsHub.Kernel.Outbox;

namespace EventsHub.Kernel.Mail;

/// <summary>Says that a mail will never be taken as it is, so that sending it again is of no use.</summary>
/// <param name="reason">Why, for those who look at the mail; without anything personal. See <see cref="MailFailure"/>.</param>
public sealed class MailRefusedException(string reason) : Exception(reason), IRefusal
{
    /// <inheritdoc/>
    public string Reason => Message;
}
