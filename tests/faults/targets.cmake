# Offices on a disk and a memory that fail. A program of its own: it stands before the C library's open, write, fsync …
# and before operator new, for all libraries in it.
if(CUNWU_SANITIZE)
    return() # a sanitizer stands at the same place
endif()
file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/faults/*.cpp)
add_executable(test_faults ${sources})
target_link_libraries(test_faults PRIVATE tests_offices models_roster models_demo PkgConfig::SQLITE ${CMAKE_DL_LIBS})
target_precompile_headers(test_faults REUSE_FROM cunwu_pch_tests)
gtest_discover_tests(test_faults DISCOVERY_TIMEOUT 60 PROPERTIES
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;CUNWU_SEED=1" TIMEOUT 600)
