using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Writing;
using EventsHub.Registrations.Contracts;
using FluentValidation;
using MediatR;

namespace EventsHub.Mailings.Wording;

/// <summary>Shows a whole mail that people get by themselves as somebody registered gets it, with the words that are stored or with those that somebody is writing. The link to the person's own page leads to a page that opens nothing.</summary>
public static class PreviewMailWording
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Mail">The mail.</param>
    /// <param name="Person">The code of the registration as which it is shown; null for who came last of those who would get it.</param>
    /// <param name="Language">The language (BCP 47); null for that of the person.</param>
    /// <param name="Wording">The words to look at before they are stored; null for those that are stored.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Query(string EventCode, RegistrationMail Mail, string? Person = null, string? Language = null, WordsInput? Wording = null) : IQuery<Result>, IForEvent;

    /// <param name="Languages">The languages in which it can be looked at.</param>
    /// <param name="Shown">The mail; null when nobody is registered as whom it could be shown.</param>
    public sealed record Result(IReadOnlyList<string> Languages, Shown? Shown);

    /// <param name="Subject">The subject.</param>
    /// <param name="Text">The plain text.</param>
    /// <param name="Html">The HTML.</param>
    /// <param name="Language">The language shown.</param>
    /// <param name="IsOwn">True when it begins with words of the organisers in this language.</param>
    /// <param name="Person">The code of the registration.</param>
    /// <param name="Name">The name of the person.</param>
    /// <param name="WouldGetIt">True when the registration is as it is when this mail is sent; of others it shows what they are now.</param>
    /// <param name="HasTicket">True when the ticket is attached.</param>
    /// <param name="HasCalendarEntry">True when the calendar entry is attached.</param>
    public sealed record Shown(string Subject, string Text, string Html, string Language, bool IsOwn, string Person, string Name, bool WouldGetIt, bool HasTicket, bool HasCalendarEntry);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts)
        {
            RuleFor(q => q.Wording!).SetValidator(new WordsInput.Validator(texts)).When(q => q.Wording is not null);
        }
    }

    internal sealed class Handler(EventsHubDb db, IRegistrationLetters letters, OwnWording own, PublicAddress address, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var wording = await WordingAsync(@event, query, cancellationToken);
            IReadOnlyList<string> languages = [.. @event.Languages.Union(wording?.Text.All.Keys ?? [])];
            if (await letters.ReaderAsync(@event.Id, query.Mail, query.Person, cancellationToken) is not { } reader)
            {
                return new(languages, null);
            }

            var language = query.Language is { } asked && languages.Contains(asked) ? asked : reader.Language;
            var written = await letters.WriteAsync(
                query.Mail, reader.Id, language, address.Of(OwnPages.Ask(@event.Code)),
                async (mail, cancel) => wording is null ? null : await own.FillAsync(wording, mail, cancel), cancellationToken);
            var mail = written.Letter.To(Guid.Empty, "");
            return new(
                [.. languages.Union([language])],
                new(mail.Subject, mail.Text, mail.Html, language, wording?.LanguageFor(language) is not null, reader.Code, reader.Name, reader.WouldGetIt, written.HasTicket, written.HasCalendarEntry));
        }

        private async Task<MailWording?> WordingAsync(HostedEvent @event, Query query, CancellationToken cancellationToken)
        {
            if (query.Wording is not { } typed)
            {
                return await db.WordingToReadAsync(@event.Id, query.Mail, cancellationToken);
            }

            var wording = MailWording.For(@event.Id, query.Mail);
            wording.Write(typed.Subject.ToLine(), typed.Text.ToLines(), await db.OpenKeysAsync(@event.Id, cancellationToken), nameof(query.Wording), null, time.GetUtcNow().UtcDateTime);
            return wording;
        }
    }
}
