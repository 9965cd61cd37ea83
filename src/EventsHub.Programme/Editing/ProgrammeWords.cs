using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Editing;

public static class ProgrammeWords
{
    public static string Of(SessionKind kind, Texts texts) => kind switch
    {
        SessionKind.Plenary => texts["Plenary"],
        SessionKind.Parallel => texts["Parallel session"],
        SessionKind.Keynote => texts["Keynote"],
        SessionKind.Workshop => texts["Workshop"],
        SessionKind.Panel => texts["Panel"],
        SessionKind.Demonstration => texts["Demonstration"],
        SessionKind.Poster => texts["Posters"],
        SessionKind.DomeShow => texts["Dome show"],
        SessionKind.Break => texts["Break"],
        SessionKind.Social => texts["Social programme"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
