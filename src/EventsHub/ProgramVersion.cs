using System.Reflection;

namespace EventsHub;

internal static class ProgramVersion
{
    public static Task<int> WriteAsync()
    {
        Console.Out.WriteLine(typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        return Task.FromResult(0);
    }
}
