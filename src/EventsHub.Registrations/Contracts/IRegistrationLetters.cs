using EventsHub.Kernel.Pipeline;

namespace EventsHub.Registrations.Contracts;

/// <summary>Writes the mails about registrations, for whoever sends them and for whoever looks at them before.</summary>
public interface IRegistrationLetters
{
    /// <summary>The words that a mail has where organisers have written none, in the current language.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="valueOf">What stands for a value that differs from reader to reader: its name is one of <c>name</c>, <c>event</c>, <c>dates</c>, <c>until</c> and <c>payer</c>.</param>
    BuiltInWords BuiltIn(RegistrationMail mail, Func<string, string> valueOf);

    /// <summary>Somebody as whom a mail can be looked at.</summary>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="code">The code of the registration; null for who came last of those who would get the mail, or else of all.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The reader; null when nobody is registered.</returns>
    /// <exception cref="NotFoundException">The event has no registration with this code, or nobody is named in it.</exception>
    Task<MailReader?> ReaderAsync(Guid eventId, RegistrationMail mail, string? code, CancellationToken cancellationToken);

    /// <summary>Writes a mail.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="registrationId">Id of the registration.</param>
    /// <param name="language">The language to write in (BCP 47).</param>
    /// <param name="ownPage">The address of the person's own page.</param>
    /// <param name="words">Gives the words that it begins with; null for the built-in ones.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="NotFoundException">There is no such registration.</exception>
    Task<RegistrationLetter> WriteAsync(RegistrationMail mail, Guid registrationId, string language, string ownPage, Func<MailToWord, CancellationToken, Task<MailWords?>> words, CancellationToken cancellationToken);
}
