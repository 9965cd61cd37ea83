using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ClockTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "StartsAt",
                table: "Talks",
                newName: "Starts");

            migrationBuilder.RenameColumn(
                name: "StartsAt",
                table: "Sessions",
                newName: "Starts");

            migrationBuilder.RenameIndex(
                name: "IX_Sessions_EventId_StartsAt",
                table: "Sessions",
                newName: "IX_Sessions_EventId_Starts");

            migrationBuilder.RenameColumn(
                name: "DepartsAt",
                table: "Leg",
                newName: "Departs");

            migrationBuilder.RenameColumn(
                name: "ArrivesAt",
                table: "Leg",
                newName: "Arrives");

            migrationBuilder.CreateTable(
                name: "DataUpgrades",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataUpgrades", x => x.Name);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataUpgrades");

            migrationBuilder.RenameColumn(
                name: "Starts",
                table: "Talks",
                newName: "StartsAt");

            migrationBuilder.RenameColumn(
                name: "Starts",
                table: "Sessions",
                newName: "StartsAt");

            migrationBuilder.RenameIndex(
                name: "IX_Sessions_EventId_Starts",
                table: "Sessions",
                newName: "IX_Sessions_EventId_StartsAt");

            migrationBuilder.RenameColumn(
                name: "Departs",
                table: "Leg",
                newName: "DepartsAt");

            migrationBuilder.RenameColumn(
                name: "Arrives",
                table: "Leg",
                newName: "ArrivesAt");
        }
    }
}
