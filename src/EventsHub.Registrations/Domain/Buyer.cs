using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.Registrations.Domain;

/// <summary>Whoever orders and pays. Often that is the person who attends, but it may be somebody else, such as their secretary.</summary>
public sealed record Buyer
{
    /// <summary>The name, in its own script and, where that differs, in Latin letters. It stands whole in the family name where nobody said how it divides.</summary>
    public PersonName Name { get; init; } = new();

    /// <summary>The e-mail address, to which everything about money goes.</summary>
    public string Email { get; init; } = "";

    /// <summary>The language of mails to the buyer (BCP 47).</summary>
    public string Language { get; init; } = Languages.Default;

    /// <summary>A buyer.</summary>
    /// <param name="name">The name.</param>
    /// <param name="email">The e-mail address.</param>
    /// <param name="language">The language of mails (BCP 47).</param>
    public static Buyer Of(PersonName name, string email, string language) => new() { Name = name with { }, Email = email, Language = language };

    /// <summary>The person of a registration as the buyer of it.</summary>
    public static Buyer Of(Registration registration) => Of(registration.Name, registration.Email, registration.Language);

    /// <summary>True when the buyer is the person of a registration: both name and e-mail address are the same. Somebody who gave their own address for another person is not that person.</summary>
    public bool Is(Registration registration) => Is(registration.Name, registration.Email);

    /// <summary>True when the buyer is a person of this name and e-mail address.</summary>
    public bool Is(PersonName name, string email) => Name.Latin == name.Latin && EmailAddress.Normalize(Email) == EmailAddress.Normalize(email);
}
