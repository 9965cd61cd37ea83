using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Desk;

/// <summary>The words for the ways by which money moves.</summary>
public static class MoneyMethodTexts
{
    public static string Name(this Texts T, MoneyMethod method) => method switch
    {
        MoneyMethod.Transfer => T["By bank transfer"],
        MoneyMethod.Cash => T["In cash"],
        _ => T["By card"],
    };
}
