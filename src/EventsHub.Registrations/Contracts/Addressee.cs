using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.Registrations.Contracts;

/// <summary>What a message to somebody registered may say of them.</summary>
public sealed record Addressee
{
    /// <summary>Id of the person; null while nobody has settled who it is.</summary>
    public required Guid? PersonId { get; init; }

    /// <summary>The code on ticket and badge.</summary>
    public required string Code { get; init; }

    /// <summary>How far the sale of the place has come.</summary>
    public required RegistrationStatus Status { get; init; }

    /// <summary>The person's name.</summary>
    public required PersonName Name { get; init; }

    /// <summary>The present e-mail address in the form in which addresses are compared.</summary>
    public required string EmailNormalized { get; init; }

    /// <summary>The language of mails (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The ticket held, by language.</summary>
    public required LocalizedText Ticket { get; init; }

    /// <summary>The options held, each by language.</summary>
    public required IReadOnlyList<LocalizedText> Options { get; init; }

    /// <summary>What they have to pay: nothing where somebody else pays, or money goes back.</summary>
    public required Money ToPay { get; init; }

    /// <summary>By when they have to pay it; null when there is nothing to pay.</summary>
    public required DateOnly? PayBy { get; init; }

    /// <summary>Their answers in words, in the current language, by the key of the question: those that everybody who sees registrations may see.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }
}
