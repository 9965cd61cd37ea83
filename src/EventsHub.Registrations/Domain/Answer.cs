using EventsHub.Forms.Contracts;
using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Domain;

/// <summary>One value of what somebody has answered to a question of the event's form. An answer of several choices is several of them.</summary>
public sealed class Answer : Entity
{
    /// <summary>The longest value, in characters.</summary>
    public const int MaxValue = 4000;

    private Answer()
    {
    }

    /// <summary>Id of the registration.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>Id of the event, for lists and counts.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The key of the question.</summary>
    public string Question { get; private set; } = "";

    /// <summary>The number of the form's version in which it was asked, and so what the question was then.</summary>
    public int FormVersion { get; private set; }

    /// <summary>The place of the value among those of the answer, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>The value, as <see cref="QuestionKind"/> says for its kind.</summary>
    public string Value { get; private set; } = "";

    internal static IEnumerable<Answer> Of(Registration registration, GivenAnswer answer) => answer.Values.Select((value, position) => new Answer
    {
        RegistrationId = registration.Id,
        EventId = registration.EventId,
        Question = answer.Question,
        FormVersion = answer.FormVersion,
        Position = position,
        Value = value,
    });
}
