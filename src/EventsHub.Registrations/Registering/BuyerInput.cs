using System.Text.Json.Serialization;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Registering;

/// <summary>Who orders and pays, as a form, the API or an import gives it.</summary>
public sealed record BuyerInput
{
    /// <summary>The given name.</summary>
    public string? Given { get; set; }

    /// <summary>The family name, or a name of which nobody knows how it divides.</summary>
    public string? Family { get; set; }

    /// <summary>Given name in Latin letters, where the own script is another.</summary>
    public string? LatinGiven { get; set; }

    /// <summary>Family name in Latin letters, where the own script is another.</summary>
    public string? LatinFamily { get; set; }

    /// <summary>The order of the parts in the own script.</summary>
    public NameOrder NameOrder { get; set; }

    /// <summary>The e-mail address, to which everything about money goes.</summary>
    public string? Email { get; set; }

    /// <summary>The language of mails to the buyer (BCP 47); null for that of the registration.</summary>
    public string? Language { get; set; }

    /// <summary>True when nothing was filled in, which means the person who attends.</summary>
    [JsonIgnore]
    public bool IsBlank => ToName().Native.Length == 0 && string.IsNullOrWhiteSpace(Email);

    /// <summary>The name as it was typed, without surplus blanks and control characters.</summary>
    public PersonName ToName() => PersonName.Of(Given ?? "", Family ?? "", LatinGiven, LatinFamily, NameOrder);

    /// <summary>The buyer as typed, without surplus blanks and control characters.</summary>
    /// <param name="language">The language of mails (BCP 47), where none is given.</param>
    public Buyer ToBuyer(string language) => Buyer.Of(ToName(), EmailAddress.Clean(Email), string.IsNullOrEmpty(Language) ? language : Language);

    /// <summary>The input that gives a buyer.</summary>
    public static BuyerInput Of(Buyer buyer) => new()
    {
        Given = buyer.Name.Given,
        Family = buyer.Name.Family,
        LatinGiven = buyer.Name.LatinGiven,
        LatinFamily = buyer.Name.LatinFamily,
        NameOrder = buyer.Name.Order,
        Email = buyer.Email,
        Language = buyer.Language,
    };

    /// <summary>The person who attends, as the buyer.</summary>
    public static BuyerInput Of(AttendeeInput person, string language) => new()
    {
        Given = person.Given,
        Family = person.Family,
        LatinGiven = person.LatinGiven,
        LatinFamily = person.LatinFamily,
        NameOrder = person.NameOrder,
        Email = person.Email,
        Language = language,
    };
}
