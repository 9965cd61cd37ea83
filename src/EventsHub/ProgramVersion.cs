using System.Reflection;

namespace EventsHub;

/// <summary>The version of this program, as its build named it.</summary>
internal static class ProgramVersion
{
    public static Task<int> WriteAsync()
    {
        Console.Out.WriteLine(typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        return Task.FromResult(0);
    }
}
