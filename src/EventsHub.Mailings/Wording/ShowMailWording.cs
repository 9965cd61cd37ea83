using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Writing;
using EventsHub.Registrations.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Wording;

/// <summary>Shows the words of a mail that people get by themselves, beside the built-in ones.</summary>
public static class ShowMailWording
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Mail">The mail.</param>
    [RequiresPermission(Permission.SendMailings)]
    public sealed record Query(string EventCode, RegistrationMail Mail) : IQuery<Result>, IForEvent;

    public sealed record Result : IVersioned
    {
        public required RegistrationMail Mail { get; init; }

        /// <summary>To be sent back with a change, so that a change based on outdated data is refused; 0 while nothing was ever written.</summary>
        public required int Version { get; init; }

        /// <summary>The organisers' words; empty in languages that have the built-in ones.</summary>
        public required WordsInput Wording { get; init; }

        /// <summary>The built-in words by language, with placeholders where a mail says something of its reader.</summary>
        public required IReadOnlyDictionary<string, BuiltInWords> BuiltIn { get; init; }

        /// <summary>The names of the placeholders that it may have, but those of answers.</summary>
        public required IReadOnlyList<string> Placeholders { get; init; }

        /// <summary>The questions whose answers it may say.</summary>
        public required IReadOnlyList<AskedInWords> Questions { get; init; }

        /// <summary>The languages of the event, the main one first, and others in which there are words.</summary>
        public required IReadOnlyList<string> Languages { get; init; }

        /// <summary>True when some readers get words of the organisers.</summary>
        public required bool IsOwn { get; init; }

        /// <summary>When the words were last written, or the built-in ones taken again (UTC); null while that never was.</summary>
        public DateTime? WrittenAt { get; init; }

        /// <summary>The name of whoever did it; null for the operator, and while it never was.</summary>
        public string? WrittenBy { get; init; }
    }

    internal sealed class Handler(EventsHubDb db, IRegistrationLetters letters) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var wording = await db.WordingToReadAsync(@event.Id, query.Mail, cancellationToken);
            var questions = await db.OpenQuestionsAsync(@event.Id, cancellationToken);
            IReadOnlyList<string> languages = [.. @event.Languages.Union(wording?.Text.All.Keys ?? [])];
            return new()
            {
                Mail = query.Mail,
                Version = MailingQueries.VersionOf(wording),
                Wording = WordsInput.Of(wording, languages),
                BuiltIn = languages.ToDictionary(language => language, language => BuiltIn(query.Mail, language)),
                Placeholders = MailWording.PlaceholdersOf(query.Mail),
                Questions = [.. questions.Select(question => AskedInWords.Of(question, @event))],
                Languages = languages,
                IsOwn = wording is { Text.IsEmpty: false },
                WrittenAt = wording?.WrittenAt,
                WrittenBy = wording?.WrittenBy is { } by ? await db.AccountNamesOf().Where(a => a.Id == by).Select(a => a.Name).FirstOrDefaultAsync(cancellationToken) : null,
            };
        }

        private BuiltInWords BuiltIn(RegistrationMail mail, string language)
        {
            using (Texts.In(language))
            {
                return letters.BuiltIn(mail, name => $"{{{name}}}");
            }
        }
    }
}
